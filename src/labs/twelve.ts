// The twelve systems of the board at the beginning and at the end of the course, and the names that fit each of
// them in the widest sense that an authority gives: nodes may be processes, and a cluster counts as distributed.
// A test reads the same from the systems themselves (twelve-systems.ts).

export const twelve = [
  'chess',
  'copies',
  'redis',
  'hadoop',
  'standby',
  'laptop',
  'functions',
  'tied',
  'teams',
  'containers',
  'names',
  'modules',
] as const;
export type TwelveId = (typeof twelve)[number];

/** The three words of the course, and none of them. */
export const names = ['none', 'cluster', 'distributed', 'micro'] as const;
export type Name = (typeof names)[number];

export const fits: Readonly<Record<TwelveId, readonly Name[]>> = {
  chess: ['none'],
  copies: ['cluster', 'distributed'],
  redis: ['cluster', 'distributed'],
  hadoop: ['cluster', 'distributed'],
  standby: ['cluster', 'distributed'],
  laptop: ['distributed', 'micro'],
  functions: ['distributed'],
  tied: ['distributed'],
  teams: ['distributed', 'micro'],
  containers: ['cluster', 'distributed'],
  names: ['cluster', 'distributed'],
  modules: ['none'],
};
