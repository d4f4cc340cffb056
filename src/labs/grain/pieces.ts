// A shop of a hundred functions: twenty things that the business does, each made of a page, a rule, some data, a
// message and a report. They can be cut into services in two ways, and a change touches some of them.

export const CAPABILITIES = 20;
/** Functions of one capability. */
export const KINDS = 5;
export const FUNCTIONS = CAPABILITIES * KINDS;

/** `business`: what belongs to one capability stays together; `kind`: all pages together, all rules, and so on. */
export type Cut = 'business' | 'kind';

/** How many of `services` fall to the part at this place of `parts` equal ones; below one each, some share. */
const fallsTo = (place: number, parts: number, services: number): number =>
  services <= parts
    ? 1
    : Math.floor(((place + 1) * services) / parts) - Math.floor((place * services) / parts);

/** How many services hold the five functions of one capability, for each capability. */
export function servicesTouched(services: number, cut: Cut): number[] {
  return Array.from({ length: CAPABILITIES }, (_, capability) =>
    cut === 'business'
      ? Math.min(KINDS, fallsTo(capability, CAPABILITIES, services))
      : // Each kind is a service or several; a capability has one function in each.
        Math.min(KINDS, services),
  );
}
