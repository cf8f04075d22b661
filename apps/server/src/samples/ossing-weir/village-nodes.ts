import { samplePictureIds as pictures } from '../sample-pictures.ts';

/** Act one: the village, the mill, the marsh. `content` and `readAloud` are for everybody, `gmNotes` for the GM alone. */
export const villageNodes = [
  {
    id: 'ossing-green',
    type: 'story',
    title: 'Ossing Green',
    pictureId: pictures['ossing-green'],
    pictureForPlayers: true,
    readAloud:
      'Rain has followed you down the Carters’ Road all afternoon. Ossing is eleven roofs around a green, and on the green stand all of its people, bareheaded, counting one another aloud. They reach thirty-eight and stop. A woman in a chain of office counts again, and reaches thirty-eight again, and takes off the chain.\n\n“Yesterday,” she says to nobody, “we were thirty-nine.”',
    content:
      'Alderman **Maud Fenner** tells it straight. Eight nights ago the sluice of the weir split and the mill-pond sank by the height of a man. Since then a bell rings at midnight, out on the water, where no bell is. Each night one sleeper rises, walks into the pond, and is not seen again: eight so far.\n\nShe offers **two hundred silver pieces**, the whole of the village chest, to whoever ends it. The children of Ossing skip to a rhyme about the pond, she adds, and it has always stopped at eleven.\n\nShe knows three things worth knowing:\n\n- The tower in the pond belonged to a priory. Her grandmother would not speak of it.\n- **Hob Tarrant**, the miller, has not come out of doors since the sluice broke.\n- An old woman lives alone beyond the reeds. She came with the first flood and has never set foot in Ossing.',
    gmNotes:
      '**What is true.** Ninety years ago the first Tarrant wanted a deeper pond. He raised the weir by night and drowned the Priory of Saint Orrin with eleven sisters asleep in it. He had stolen the clapper of their bell beforehand, so that nobody could ring for help. Prioress **Aldith** does not know that she is dead. She knows only that her sisters are late for the office, and since most of them lie too deep to answer, she calls the living to fill their places. Eight villagers have gone already; the eleventh place is filled on the third night from now.\n\n**How it ends.** Rung at first light with its own clapper, the bell dismisses the sisters, and they go. Breaking the bell also ends it, at a price.\n\n**Time.** `nights-left` begins at 3. Take one away whenever the party sleeps or wastes half a day. At 0, go to *The Eleventh Place*.\n\n**House rules.** Armour class counts upward from 10. A *check* is a d20 rolled at or under the named ability. Surprise is 2 in 6. Use your own rules wherever you have them.\n\n**The vale, hex by hex.** Show the map *The Vale of the Wendle* and reveal Ossing with the cells around it. One hex is half an hour by road or field, an hour through wood, hill or marsh; reveal each as it is entered. Roll a d6 for every hex off the road after dark: on a 1, two eel-hounds (see *Eel-Hounds*) if water is near, otherwise a sleeper in nightclothes, walking to the pond; holding one back until dawn saves a life (25 experience).\n\n- *Charcoal clamp:* **Gib**, burner, saw the sluice go. “It split upward. Like something knocked from under.” He sells pitch, 2 sp a pot; it burns on water.\n- *Hanging oak:* Hob’s fear. Anyone who asks in Ossing learns that it was last used on a Tarrant.\n- *Cairn:* a rag for each sister, tied by Wenna. Whoever carries one is let by once by the eel-hounds, who know the smell.\n- *Barrow:* two robbers dug here last week and drowned in a dry hole. 30 sp, a silver knife (it wounds Aldith), and a **Wisdom check** or the thief hears the bell all night and gains nothing from sleep.\n- *Standing stone:* eleven cups, rain in eight. The other three are dry, and fill by one each midnight: a clock, for those who look.\n- *Ford:* the stones are the priory’s gravestones, laid face down. Who turns one over reads the sisters’ names, and can call one in the fight: that sister stops.',
    setVariables: { 'nights-left': 3, water: 'low', 'gm.sleepers-taken': 8 },
    choices: [
      { id: 'to-mill', text: 'Knock at Tarrant’s Mill', toNodeId: 'tarrants-mill', forbiddenFlags: ['mill-closed'] },
      {
        id: 'to-reeds',
        text: 'Take the reed path to the old woman',
        toNodeId: 'reed-path',
        forbiddenFlags: ['met-wenna'],
      },
      { id: 'to-pond', text: 'Go down to the pond at dusk', toNodeId: 'low-water' },
    ],
    tags: ['village', 'start'],
  },
  {
    id: 'tarrants-mill',
    type: 'decision',
    title: 'Tarrant’s Mill',
    pictureId: pictures['tarrants-mill'],
    pictureForPlayers: true,
    readAloud:
      'The wheel hangs still and dripping. Every shutter of the mill is nailed from the inside, and somebody has chalked a small cross on each nail. When you knock, the chain of the hoist sways, though there is no wind: something heavy hangs at the end of it, up in the dark.\n\n“We are closed,” says a voice behind the door. “There’s no water. Go home.”',
    content:
      '**Hob Tarrant** speaks through a gap the width of a thumb. He is a big man gone grey, and he has not slept. He asks, twice, whether you heard it too.\n\nThe outside stair leads to the hoist loft. Its hatch is fastened with rope.',
    gmNotes:
      'The counterweight of the hoist is the stolen **bell clapper**: three feet of bronze, worn bright by ninety years of rope. Hob knows what it is. His father told him on his deathbed, as his own father had before.\n\nHob is no villain. He is ashamed, and he is afraid that the village will hang him from the oak on the west road. A promise that he will not be named moves him more than silver.',
    choices: [
      { id: 'ask', text: 'Talk with the miller', toNodeId: 'miller-speaks' },
      { id: 'climb', text: 'Climb to the loft and cut the rope', toNodeId: 'hoist-loft' },
      { id: 'leave', text: 'Leave him in peace', toNodeId: 'ossing-green' },
    ],
    tags: ['mill'],
  },
  {
    id: 'miller-speaks',
    type: 'check',
    title: 'Through the Gap in the Door',
    readAloud:
      'The eye at the gap is red-rimmed and wet. “If I told you a thing,” the miller says, “and it was not me that did it, nor my father neither: what would you do with it?”',
    content: 'One of you does the talking. What you say matters more than how well you say it.',
    gmNotes:
      'One **Charisma check**. Give +4 for a promise of silence and +2 if the party has met Wenna; give −4 for threats. Who says that the dead only want to be let go needs no roll.\n\nOn a failure he shouts for the village and bars the door with a millstone. The loft remains, and now he is listening: the first check there is made at −2.',
    choices: [
      { id: 'moved', text: 'The miller opens the door', toNodeId: 'the-clapper' },
      { id: 'barred', text: 'The miller bars the door', toNodeId: 'hoist-loft' },
    ],
    tags: ['mill', 'talk'],
  },
  {
    id: 'hoist-loft',
    type: 'challenge',
    title: 'The Hoist Loft',
    readAloud:
      'The stair has lost every third tread. Above, in a smell of mice and old flour, a bronze bar as long as a child’s coffin turns slowly on its chain. Letters run down one side of it. Below, the miller has stopped walking about.',
    content:
      'The bar must be lowered, not dropped: the floor beneath is rotten and there are forty feet of millworks under it. It weighs as much as a grown man.',
    gmNotes:
      'Two checks, by different characters: **Strength** to take the weight, **Dexterity** to free the chain. One failure: the bar swings, 1d6 damage to whoever stands nearest, and it is noisy. Two failures: it falls through three floors. It is unhurt. Everybody in the loft takes 2d6, and Hob comes with a lantern and weeps instead of fighting.\n\n**If it goes wrong twice**, the green knows by noon that somebody robs the mill: Maud’s 200 sp become 150.\n\nThe letters read `AD LAUDES VOCO` – “I call to lauds”, the prayer at dawn. Any cleric can read it. It is the only place, besides Wenna’s book, where the right hour is written: whoever reads it gains the flag `knows-the-hour`.',
    setFlags: ['mill-closed'],
    choices: [{ id: 'lowered', text: 'Bring the bronze bar down', toNodeId: 'the-clapper' }],
    tags: ['mill', 'hazard'],
  },
  {
    id: 'the-clapper',
    type: 'story',
    title: 'Ninety Years of Bronze',
    readAloud:
      'It is the tongue of a bell. Lying across the flour sacks it looks like something asleep. When a cart goes by outside, it hums: one low note, which you feel in your teeth before you hear it.',
    content:
      'The miller sits down on the stairs and tells you all of it: the first Tarrant, the raised weir, the eleven sisters asleep, the tongue stolen from their bell so that it could not cry out.\n\n“It is the hoist that frightened me,” he says. “It has been pulling the wrong way. *Toward the pond.*”\n\nHe gives you the key of the sluice tunnel as well. He does not want it in the house.',
    gmNotes:
      'Two people can carry the clapper; one strong one can, at half speed, and cannot fight meanwhile. Within a bowshot of the pond it hums without pause, and nobody who carries it can be surprised by the drowned.',
    setFlags: ['has-clapper', 'has-sluice-key', 'mill-closed'],
    itemRewards: [
      { name: 'Bell clapper', description: 'Three feet of bronze. It hums near the pond.' },
      { name: 'Key to the sluice tunnel', description: 'Iron, cold, always a little wet.' },
    ],
    experience: 100,
    choices: [
      { id: 'back', text: 'Return to the green', toNodeId: 'ossing-green' },
      { id: 'pond', text: 'Carry it down to the pond', toNodeId: 'low-water' },
    ],
    tags: ['mill', 'treasure'],
  },
  {
    id: 'reed-path',
    type: 'challenge',
    title: 'The Reed Path',
    readAloud:
      'The path is a line of sunken hurdles, laid down by somebody with a shorter stride than yours. On both sides the reeds stand higher than a rider. After a hundred paces they close behind you, and the green, the smoke and the sky over Ossing are gone. Something long slides off the hurdles ahead and does not splash.',
    content:
      'It is a mile to the knoll. There are old marks on the path for those who look for them: a white rag, knotted eleven times.',
    gmNotes:
      'Each character makes one check and says how they help: **Wisdom** to find the rags, **Dexterity** to keep the hurdles, **Constitution** to haul the others. If at least half succeed, they arrive at dusk and dry. If not, the eel-hounds find them in the worst place of all.\n\nReveal the marsh cell by cell as they go. By night, a drowned bell-note sounds beneath the mud, once.',
    choices: [
      { id: 'across', text: 'Follow the knotted rags', toNodeId: 'wennas-hut' },
      { id: 'astray', text: 'Lose the path', toNodeId: 'eel-hounds' },
    ],
    tags: ['marsh', 'travel'],
  },
  {
    id: 'eel-hounds',
    type: 'combat',
    title: 'Eel-Hounds',
    pictureId: pictures['eel-hounds'],
    pictureForPlayers: true,
    readAloud:
      'They come without a sound, low through the water: grey, wet and much too long, with the faces of dogs that somebody used to love. One of them still wears a collar.',
    content: 'You stand knee-deep in black water among the reeds. Whoever falls here falls under.',
    gmNotes:
      '**Eel-hounds (4):** AC 12, HD 1, hp 6, 4, 4, 3, bite 1d6, swim as fast as a horse trots, morale 7. On a natural 20 the bite holds on and drags; the victim drowns in three rounds unless a comrade makes a **Strength check** or kills the hound.\n\nThey are the priory’s dogs. Fire, or a hand held out and a kind word, makes them check morale at once. When half are dead the others go under and do not return.\n\nThe collar is silver (15 sp) and says *Orrin*.',
    itemRewards: [{ name: 'Silver dog collar', description: 'Engraved: Orrin. Worth 15 silver pieces.' }],
    experience: 60,
    choices: [{ id: 'onward', text: 'Find the rags again and go on', toNodeId: 'wennas-hut' }],
    tags: ['marsh', 'monsters'],
  },
] as const;
