// The kinds of work of the shop that runs through the course, in the order in which they come up.

export const SHOP_KINDS = [
  'account',
  'catalogue',
  'order',
  'pay',
  'stock',
  'search',
  'reviews',
  'delivery',
  'mail',
  'advice',
] as const;
