/** Markdown features of a chapter: the build and the content check read chapters the same way. */
export const features = { gfm: true, headingAttributes: true, smartPunctuation: false };
