// Systems that the prose shows as still pictures: the running shop in a few of its shapes.
import type { ExperimentInput } from '../systems/experiment.ts';

export interface Drawn {
  system: ExperimentInput['system'];
  /** Machine ids, tier by tier. */
  tiers: readonly (readonly string[])[];
}

const shop = ['account', 'catalogue', 'order', 'pay'];
const five = [...shop, 'stock'];
const fiveMachines = ['m1', 'm2', 'm3', 'm4', 'm5'];
const copies = ['m1', 'm2', 'm3'];
const machines = (ids: readonly string[]) => ids.map((id) => ({ id }));

export const drawings: Readonly<Record<string, Drawn>> = {
  'shop-on-one': {
    tiers: [['m1']],
    system: { machines: machines(['m1']), services: [{ id: 'shop', does: shop, on: ['m1'] }] },
  },
  'shop-in-parts': {
    tiers: [['m1', 'm2', 'm3', 'm4']],
    system: {
      machines: machines(['m1', 'm2', 'm3', 'm4']),
      services: shop.map((kind, index) => ({ id: kind, does: [kind], on: [`m${index + 1}`] })),
    },
  },
  'three-copies': {
    tiers: [copies],
    system: { machines: machines(copies), services: [{ id: 'shop', does: shop, on: copies }] },
  },
  'by-function': {
    tiers: [copies],
    system: {
      machines: machines(copies),
      services: [
        { id: 'browsing', does: ['catalogue', 'search'], on: ['m1'] },
        { id: 'buying', does: ['order', 'pay'], on: ['m2'] },
        { id: 'customers', does: ['account'], on: ['m3'] },
      ],
    },
  },
  'five-on-a-laptop': {
    tiers: [['m1']],
    system: {
      machines: machines(['m1']),
      services: five.map((kind) => ({ id: kind, does: [kind], on: ['m1'] })),
    },
  },
  'five-apart': {
    tiers: [fiveMachines],
    system: {
      machines: machines(fiveMachines),
      services: five.map((kind, index) => ({ id: kind, does: [kind], on: [`m${index + 1}`] })),
    },
  },
  'one-pays': {
    tiers: [['b1', 'b2'], copies],
    system: {
      machines: machines(['b1', 'b2', ...copies]),
      services: [
        { id: 'balancing', does: ['balancing'], on: ['b1', 'b2'] },
        { id: 'shop', does: ['account', 'catalogue', 'order'], on: ['m1', 'm2'] },
        { id: 'cashier', does: ['pay'], on: ['m3'] },
      ],
    },
  },
  'what-stays-single': {
    tiers: [['balancer'], copies, ['database']],
    system: {
      machines: machines(['balancer', ...copies, 'database']),
      services: [
        { id: 'balancing', does: ['balancing'], on: ['balancer'] },
        { id: 'shop', does: shop, on: copies },
        { id: 'data', does: ['data'], on: ['database'] },
      ],
    },
  },
};
