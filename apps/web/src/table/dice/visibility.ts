/** Contract 1.10, from what everybody sees to what nobody else does. */
export const visibilities = ['public', 'gm', 'blind', 'self'] as const;
export type Visibility = (typeof visibilities)[number];
