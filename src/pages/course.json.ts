// Which questions and labs belong to which lesson: what the progress marks are computed from.
import type { APIRoute } from 'astro';
import { files } from '../course/files.ts';
import { progressParts } from '../course/questions.ts';

export const GET: APIRoute = () => Response.json(progressParts(files));
