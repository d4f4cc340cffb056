// The picture of each lesson that has a mark, and `course.png` for every other page: what link previews show.
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { files } from '../../course/files.ts';
import { lessonsOf } from '../../course/lessons.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { socialPicture } from '../../mdx/social-picture.ts';

interface Props {
  machines: readonly string[] | undefined;
}

export const getStaticPaths = () => [
  { params: { name: 'course' }, props: { machines: undefined } },
  ...lessonsOf(files, defaultLocale).flatMap(({ id, mark }) =>
    mark ? [{ params: { name: id }, props: { machines: mark } }] : [],
  ),
];

export const GET: APIRoute<Props> = async ({ props: { machines } }) => {
  const png = await sharp(Buffer.from(socialPicture(machines)))
    .png({ palette: true, effort: 1 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
