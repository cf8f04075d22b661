export interface Roll {
  readonly id: string;
  readonly at: string;
  readonly roller: string;
  readonly notation: string;
  readonly label?: string | undefined;
  /** The single dice as they fell, in words the roller reads: “4, 6”. */
  readonly detail?: string | undefined;
  /** Missing when the viewer may only know that it was rolled. */
  readonly total?: number | undefined;
  readonly visibility: 'public' | 'gm' | 'blind' | 'self';
  readonly success?: boolean | undefined;
}
