/** Ready to sit down with; one who fights, one who finds, one who mends. Armour class counts upward from 10. */
export const sampleCharacters = [
  {
    name: 'Berrin Holt',
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
      prayers: ['Cure light wounds', 'Light'],
      background:
        'Left the cloister with permission, more or less, to learn whether the world is as bad as the abbot said. Keeps the hours wherever he is, aloud, and a little flat.',
    },
  },
] as const;
