// A shop of a hundred functions: twenty things that the business does, each made of a page, a rule, some data, a
// message and a report. They can be cut into services in two ways, and a change or a request touches some of them.

export const CAPABILITIES = 20;
/** Functions of one capability. */
export const KINDS = 5;
export const FUNCTIONS = CAPABILITIES * KINDS;

/** `business`: what belongs to one capability stays together; `kind`: all pages together, all rules, and so on. */
export type Cut = 'business' | 'kind';

/** The service, from 0, that holds a function. Functions stand in a row in the order of the cut, in equal pieces. */
function serviceOf(capability: number, kind: number, services: number, cut: Cut): number {
  const place = cut === 'business' ? capability * KINDS + kind : kind * CAPABILITIES + capability;
  return Math.floor((place * services) / FUNCTIONS);
}

/** How many services hold the functions of one capability, for each capability. */
export function servicesTouched(services: number, cut: Cut): number[] {
  return Array.from({ length: CAPABILITIES }, (_, capability) => {
    const holding = Array.from({ length: KINDS }, (_, kind) => serviceOf(capability, kind, services, cut));
    return new Set(holding).size;
  });
}
