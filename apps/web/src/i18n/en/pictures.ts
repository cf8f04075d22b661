export const pictures = {
  rule: 'PNG, JPEG or WebP, at most 20 MiB.',
  choose: 'Choose a file',
  replace: 'Choose another file',
  own: 'Your pictures',
  ofAdventure: 'Pictures of the adventure',
  ownTitle: 'Your pictures',
  ownNamed: 'Picture {{number}}, {{width}} × {{height}}, from {{date}}',
  noneYet: 'You have not uploaded any pictures yet.',
  chosen: '{{label}}, as chosen',
  remove: 'Remove',
  sending: 'Sending the picture …',
  making: 'The server is preparing it …',
  giveUp: 'Stop',
  wrongType: 'This is not a PNG, JPEG or WebP picture.',
  tooLarge: 'This picture is too large: at most 20 MiB and 40 megapixels.',
  full: 'Your pictures fill all the space they have; an earlier one can still be chosen.',
  unreadable: 'This file cannot be read as a picture.',
  missing: 'This picture is gone.',
};

export type PicturesMessages = typeof pictures;
