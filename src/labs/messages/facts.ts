import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  told: { settings: {}, metric: 'told', seeds: 1 },
  toldOnce: { settings: { attempts: 1 }, metric: 'told', seeds: 1 },
  twice: { settings: {}, metric: 'twice', seeds: 1 },
  unaware: { settings: {}, metric: 'unaware', seeds: 1 },
  unawareOnce: { settings: { attempts: 1 }, metric: 'unaware', seeds: 1 },
  slowTold: { settings: { loss: 0, service: 'slow' }, metric: 'told', seeds: 1 },
  slowTwice: { settings: { loss: 0, service: 'slow' }, metric: 'twice', seeds: 1 },
  patientTold: { settings: { loss: 0, service: 'slow', timeout: 6 }, metric: 'told', seeds: 1 },
  patientTwice: { settings: { loss: 0, service: 'slow', timeout: 6 }, metric: 'twice', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  told: {
    with: { attempts: 6 },
    without: { attempts: 1 },
  },
  once: {
    with: { key: true, attempts: 4 },
    without: { key: false, attempts: 4 },
  },
  patience: {
    with: { service: 'slow', loss: 0, timeout: 6 },
    without: { service: 'slow', loss: 0, timeout: 1 },
  },
};
