// The form of an experiment file, published with the site.
import type { APIRoute } from 'astro';
import { experimentJsonSchema } from '../systems/json-schema.ts';

export const GET: APIRoute = () => Response.json(experimentJsonSchema());
