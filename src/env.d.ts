/// <reference types="astro/client" />

/** Where the project is, and the digest of its model, in a build; null while authoring. */
declare const __MODEL__: { readonly root: string; readonly digest: string } | null;

declare namespace App {
  interface Locals {
    /** What the page is showing; set by a lesson page (and the home page, without a lesson) for the tags on it. */
    reading?: import('./course/reading.ts').Reading;
    /** The words that all questions of the page share stand on it already. */
    hasQuestionFrame?: boolean;
  }
}
