import { samplePictureIds } from './sample-pictures.ts';

const portrait = (name: keyof typeof samplePictureIds): string => `/api/v1/uploads/${samplePictureIds[name]}`;

/** Ready to sit down with, and of use to one another. Armour class counts upward from 10. */
export const sampleCharacters = [
  {
    name: 'Berrin Holt',
    avatarUrl: portrait('berrin-holt'),
    class: 'Fighter',
    level: 2,
    hitPointsCurrent: 14,
    hitPointsMax: 14,
    armorClass: 15,
    experience: 2000,
    sheet: {
      abilities: { strength: 16, intelligence: 9, wisdom: 10, dexterity: 11, constitution: 14, charisma: 12 },
      gear: [
        'Chain shirt',
        'Round shield, repainted often',
        'Billhook (1d8)',
        'Hand axe',
        '50 feet of rope',
        '6 torches',
        '18 silver pieces',
      ],
      background:
        'Eight years a toll-guard on the Carters’ Road, until the day Berrin let a family pass without paying and was asked to explain it. Sleeps lightly. Counts people, from habit.',
    },
  },
  {
    name: 'Isolde Pike',
    avatarUrl: portrait('isolde-pike'),
    class: 'Thief',
    level: 2,
    hitPointsCurrent: 8,
    hitPointsMax: 8,
    armorClass: 14,
    experience: 1500,
    sheet: {
      abilities: { strength: 9, intelligence: 13, wisdom: 12, dexterity: 17, constitution: 10, charisma: 11 },
      gear: [
        'Boiled leather',
        'Two knives (1d4)',
        'Sling and 20 bullets',
        'Lock tools in a spectacle case',
        'Dark lantern',
        'Grease',
        '31 silver pieces',
      ],
      background:
        'A locksmith’s daughter who found that people pay more to have a lock opened than to have one made. Owes a debt in a town she does not name. Cannot swim, and would rather nobody knew.',
    },
  },
  {
    name: 'Brother Anselm Rook',
    avatarUrl: portrait('anselm-rook'),
    class: 'Cleric',
    level: 2,
    hitPointsCurrent: 11,
    hitPointsMax: 11,
    armorClass: 14,
    experience: 1600,
    sheet: {
      abilities: { strength: 12, intelligence: 11, wisdom: 16, dexterity: 8, constitution: 13, charisma: 14 },
      gear: [
        'Scale coat',
        'Oak mace (1d6)',
        'Wooden holy symbol',
        'Flask of holy water',
        'Bandages and brandy',
        'Wax and wicks',
        '9 silver pieces',
      ],
      prayers: ['Staunch a wound (1d6)', 'Kindle a light'],
      background:
        'Left the cloister with permission, more or less, to learn whether the world is as bad as the abbot said. Keeps the hours wherever he is, aloud, and a little flat.',
    },
  },
  {
    name: 'Quill Marrow',
    avatarUrl: portrait('quill-marrow'),
    class: 'Wizard',
    level: 2,
    hitPointsCurrent: 6,
    hitPointsMax: 6,
    armorClass: 11,
    experience: 2500,
    sheet: {
      abilities: { strength: 8, intelligence: 17, wisdom: 11, dexterity: 13, constitution: 10, charisma: 9 },
      gear: [
        'Ash staff (1d6)',
        'Two daggers (1d4)',
        'Spell book, scorched at one corner',
        'Chalk',
        'A tame jackdaw',
        'Ink',
        '12 silver pieces',
      ],
      spells: ['Heavy lids (up to 2d4 creatures of 1 HD nod off)', 'Glow-worm'],
      background:
        'Expelled from a school of magic for correcting the rector in front of guests. Was right. Writes letters home that describe everything as going very well.',
    },
  },
  {
    name: 'Dagna Vass',
    avatarUrl: portrait('dagna-vass'),
    class: 'Dwarf',
    level: 2,
    hitPointsCurrent: 15,
    hitPointsMax: 15,
    armorClass: 16,
    experience: 2200,
    sheet: {
      abilities: { strength: 14, intelligence: 10, wisdom: 13, dexterity: 9, constitution: 17, charisma: 8 },
      gear: [
        'Ring mail and iron cap',
        'Shield',
        'War hammer (1d6)',
        'Plumb line and level',
        '12 iron spikes',
        'A very good cheese',
        '22 silver pieces',
      ],
      background:
        'A surveyor of bridges, sent out to inspect those her grandmother built. Trusts stone, then arithmetic, then people, in that order. Finds sloping passages by the way her ale stands.',
    },
  },
  {
    name: 'Linnet of the Nine Birches',
    avatarUrl: portrait('linnet'),
    class: 'Elf',
    level: 1,
    hitPointsCurrent: 6,
    hitPointsMax: 6,
    armorClass: 15,
    experience: 0,
    sheet: {
      abilities: { strength: 12, intelligence: 14, wisdom: 9, dexterity: 15, constitution: 9, charisma: 15 },
      gear: [
        'Leather coat sewn with horn',
        'Long bow and 20 arrows (1d6)',
        'Short sword (1d6)',
        'Silver whistle',
        'Seeds in twists of paper',
        '14 silver pieces',
      ],
      spells: ['Read what is written, in any tongue'],
      background:
        'Young, by the reckoning of her kin: sixty-one. Left the birches to find out what people do in so short a time, and has been taking notes. Plants something wherever she sleeps.',
    },
  },
] as const;
