import { samplePictureIds as pictures } from '../sample-pictures.ts';

/** Act two: the last novice, the drowned priory, the bell and the three ways it can end. */
export const prioryNodes = [
  {
    id: 'wennas-hut',
    type: 'story',
    title: 'The Twelfth Sister',
    pictureId: pictures['wennas-hut'],
    pictureForPlayers: true,
    readAloud:
      'The hut is built of drowned things: a pew for a wall, a door that was an altar rail. The woman inside must be over a hundred years old. She has put out cups, one for each of you, and she has filled them, and the tea is still hot.\n\n“I was the novice,” says Wenna. “I was sent to Ossing for candles. I was *late*.”',
    content:
      'Wenna has waited ninety years for somebody to ask. There were **twelve** sisters at Saint Orrin’s, and eleven were asleep. “Mother Aldith counts us, every night. She never gets to twelve, so she calls again. She was never any good at leaving a thing undone.”\n\nThe bell must be rung for **lauds**, at first light, and with its own tongue. That was always the end of the night office. Then they were allowed to go.\n\nShe gives you her book of hours. She would come with you, but her knees will not.',
    gmNotes:
      'Wenna answers every question truthfully. If somebody offers to **carry** her to the bell, she weeps, and goes: choose *Carry her down to the water*. With Wenna in the belfry nobody needs to fight: Aldith counts to twelve.\n\nThe party may rest here safely. The dead do not cross running water, and the knoll stands between two streams. It costs one night (`nights-left` − 1).',
    setFlags: ['met-wenna', 'knows-the-hour'],
    itemRewards: [
      {
        name: 'Wenna’s book of hours',
        description: 'The page for lauds is worn through. Drives back the drowned for one round when read aloud.',
      },
      { name: 'Blessed candle', quantity: 3, description: 'Burns under water for an hour.' },
    ],
    experience: 80,
    choices: [
      { id: 'carry', text: 'Carry her down to the water', toNodeId: 'the-late-novice' },
      { id: 'to-green', text: 'Go back to Ossing by the rags', toNodeId: 'ossing-green' },
      { id: 'to-pond', text: 'Go straight to the pond', toNodeId: 'low-water' },
    ],
    tags: ['marsh', 'talk'],
  },
  {
    id: 'the-late-novice',
    type: 'story',
    title: 'The Late Novice',
    readAloud:
      'She weighs no more than a wet coat. All the way through the reeds she says the names over, eleven of them, in order, the way others count stairs. When the tower comes in sight she stops, and asks to be set on her feet, and puts her cap straight.\n\n“How do I look?” says Wenna. “She was particular about caps.”',
    content:
      'One of you carries her from here on, or gives her an arm. She is not afraid of the water. She is afraid of being scolded.',
    gmNotes:
      '**Wenna:** AC 9, hp 2. Whoever carries her has no free hands; at a run, a **Dexterity check** or both go down. The eel-hounds will not touch her: they lick her hands, and let the party by. The sisters part for her too, and for one who holds her hand; the rest of the party they see as usual.\n\nIf she dies on the way she says “Tell her I came”, and that is enough: whoever tells Aldith so in the belfry may choose *twelve* all the same.',
    setFlags: ['wenna-comes'],
    experience: 60,
    choices: [{ id: 'onward', text: 'Bring her to the pond', toNodeId: 'low-water' }],
    tags: ['marsh', 'travel'],
  },
  {
    id: 'low-water',
    type: 'decision',
    title: 'Low Water',
    pictureId: pictures['low-water'],
    pictureForPlayers: true,
    readAloud:
      'The pond has sunk and left a beach of black mud, ribbed like the roof of a mouth. Footprints cross it, bare ones, all going the same way. A hundred paces out the tower stands to its waist in still water; and as the last light goes, its one window fills with a glow the colour of old ice.',
    content:
      'You have until midnight, when the bell calls. There are two ways in:\n\n- by the miller’s punt, to the **broken window**, in full sight of whoever is watching;\n- by the **sluice tunnel** beneath the weir, if you have the key. It is dark, it is low, and it comes up behind the altar.',
    gmNotes:
      'Show the map *The Priory of Saint Orrin*. The punt holds four. Those who come by the window meet the sisters at once. Those who come by the tunnel are ahead of them, and choose the ground.\n\nThe eight taken villagers kneel in the nave with open eyes, up to the chest in water. They are alive, they are cold, and they cannot be woken while the bell is unrung. They can be **carried out**: 10 silver from Maud for each, and her thanks for good.',
    setVariables: { water: 'rising' },
    choices: [
      { id: 'punt', text: 'Row to the broken window', toNodeId: 'the-sisters' },
      { id: 'tunnel', text: 'Unlock the sluice tunnel', toNodeId: 'drowned-nave', requiredFlags: ['has-sluice-key'] },
      { id: 'turn-back', text: 'Not yet: return to the green', toNodeId: 'ossing-green', forbiddenFlags: ['midnight'] },
      { id: 'walk-away', text: 'Take the west road and do not look back', toNodeId: 'eleventh-place' },
    ],
    tags: ['pond'],
  },
  {
    id: 'drowned-nave',
    type: 'challenge',
    title: 'The Drowned Nave',
    pictureId: pictures['drowned-nave'],
    pictureForPlayers: true,
    readAloud:
      'You come up behind the altar into a cold that has been kept for ninety years. Eight people kneel in the water with their backs to you. You know some of the coats. In the stalls beside them, eleven places are laid with eleven books; eight of the books lie open.',
    content:
      'The water is at your knees and creeping upward. The stair to the belfry lies behind a door at the foot of the tower, swollen shut. The kneeling people do not turn round. Their lips are moving.',
    gmNotes:
      'The water reaches the chest in six turns (an hour). **The door:** a Strength check, or the bronze clapper swung as a ram, which never fails and is heard by everyone. **Deep water** (marked on the map): anybody in metal armour sinks and needs a rope.\n\nQuiet parties reach the stair unmet. If there is noise, if somebody touches an open book, or at the sixth turn, the sisters come.\n\nIn the altar: a silver cup (60 sp). Taking it rouses the sisters too.',
    setFlags: ['midnight'],
    itemRewards: [{ name: 'Dry rope', description: 'Fifty feet, coiled in the sacristy as if left this morning.' }],
    choices: [
      { id: 'quiet', text: 'Force the door without a sound', toNodeId: 'belfry' },
      { id: 'noise', text: 'Something hears you', toNodeId: 'the-sisters' },
    ],
    tags: ['priory', 'hazard'],
  },
  {
    id: 'the-sisters',
    type: 'combat',
    title: 'The Sisters of Saint Orrin',
    pictureId: pictures['the-sisters'],
    pictureForPlayers: true,
    readAloud:
      'They rise from the floor of the nave in the order of their age, youngest first, with weed in their sleeves and no anger in their faces at all. The first lays a hand on your arm, kindly, as one steers a child who is late. The hand is as cold as the bottom of a well.',
    content: 'They do not want to hurt you. They want you to kneel. There is one place left.',
    gmNotes:
      '**Drowned sisters (6):** AC 11, HD 2, hp 9 each, cold touch 1d4 and a **Wisdom check** or the victim walks to the empty stall (2 rounds away) and kneels; comrades may hold them. Morale 12. Slow: a walking man outpaces them. Turned as zombies; reading from the book of hours holds them for one round; they will not pass a lit blessed candle.\n\nThe party need not win. The stair is thirty feet away, and the sisters do not climb it: the belfry is Aldith’s.\n\nIf everyone kneels, go to *The Eleventh Place*.',
    setFlags: ['midnight'],
    experience: 120,
    choices: [
      { id: 'stair', text: 'Reach the stair', toNodeId: 'belfry' },
      { id: 'kneel', text: 'Kneel', toNodeId: 'eleventh-place' },
    ],
    tags: ['priory', 'monsters'],
  },
  {
    id: 'belfry',
    type: 'decision',
    title: 'The Belfry',
    pictureId: pictures.belfry,
    pictureForPlayers: true,
    readAloud:
      'The bell hangs green and enormous in a frame of black oak. It has no tongue. A tall woman in a wet habit stands beneath it with her back to you and one arm raised, and each time the arm comes down the bell tolls, though nothing has touched it.\n\n“Eleven places,” says Mother Aldith, “and twelve on the roll. I have counted twice. Is that you, child? You are *late*.”',
    content:
      'Through the louvres the east is still black, but a bird has begun, somewhere over Ossing. Dawn is not far off. The Prioress waits for an answer.',
    gmNotes:
      'Play Aldith as a tired, exact, not unkind old schoolmistress. She answers questions about the office and understands nothing else. She will talk until dawn with anybody who is polite to her. She cannot be hurt here; what can be hurt is the bell.\n\nWho hangs the clapper needs a **Dexterity check**, or a second pair of hands, or the dry rope. Failure: it slips and rings once, at the wrong hour; go to *The Wrong Hour*.\n\nTwo hours remain until first light. Rung before that by people who know better, the bell still screams. If the party has neither clapper nor Wenna, silence it or answer it: both have a price, and the scene says which.\n\nIf Wenna is here, the bell rings itself when Aldith reaches twelve.',
    choices: [
      {
        id: 'twelve',
        text: 'Lead Wenna to her: “Here is the twelfth, Mother.”',
        toNodeId: 'lauds',
        requiredFlags: ['wenna-comes'],
      },
      {
        id: 'ring-lauds',
        text: 'Hang the clapper, wait for first light, and ring lauds',
        toNodeId: 'lauds',
        requiredFlags: ['has-clapper', 'knows-the-hour'],
      },
      {
        id: 'ring-now',
        text: 'Hang the clapper and ring at once',
        toNodeId: 'wrong-hour',
        requiredFlags: ['has-clapper'],
        forbiddenFlags: ['knows-the-hour'],
      },
      { id: 'break', text: 'Break the bell', toNodeId: 'wrong-hour' },
      { id: 'answer', text: 'Answer her: “Yes, Mother. I am here.”', toNodeId: 'eleventh-place' },
    ],
    tags: ['priory', 'finale'],
  },
  {
    id: 'wrong-hour',
    type: 'combat',
    title: 'The Wrong Hour',
    readAloud:
      'The bell screams. That is the only word for it. The Prioress turns, and you see that there is no face within the veil, only water, upright and furious. “It is NOT YET TIME,” says the water, and the belfry begins to fill.',
    content: 'The bell is cracking. So is the floor. One of the two will go first.',
    gmNotes:
      '**Mother Aldith, roused:** AC 14, HD 5, hp 24, two blows of water 1d8 each, or one who stands near a louvre makes a **Strength check** or is washed out of the tower (2d6, and the pond). Morale 12. Only silver, magic, the clapper or the blessed candle’s flame can wound her.\n\n**The bell:** AC 8, 20 points; blunt weapons and the clapper only. When it breaks, she ends.\n\nAfter eight rounds the tower falls: everybody takes 3d6 and swims. The bell breaks with it.',
    removeFlags: ['has-clapper'],
    experience: 150,
    choices: [
      { id: 'broken', text: 'The bell breaks', toNodeId: 'silence' },
      { id: 'overcome', text: 'The water closes over you', toNodeId: 'eleventh-place' },
    ],
    tags: ['priory', 'monsters', 'finale'],
  },
  {
    id: 'lauds',
    type: 'story',
    title: 'Lauds',
    pictureId: pictures.lauds,
    pictureForPlayers: true,
    readAloud:
      'At the first grey line in the east you let the clapper fall, and the bell of Saint Orrin speaks with its own voice for the first time in ninety years. It is not a sad sound. Below, one by one, eleven books are closed. “Thank you, sisters,” says Mother Aldith. “You may go.” And the light in the window is only the morning.',
    content:
      'Eight people of Ossing wake chest-deep in cold water and begin to swear, which is the finest thing you have heard all week. By noon the whole village is on the beach with blankets.\n\nMaud Fenner counts. Thirty-eight, and eight: forty-six. She counts again, because it comes to **forty-seven**: somebody has been across the marsh, and carried old Wenna down to the water to listen.',
    gmNotes:
      'Pay the 200 sp, 10 more for each villager carried out beforehand, and let the players decide what is said about Hob. The tower stands. The bell is rung in Ossing every dawn from now on, and any character who took part may rest in the village free of charge for life.',
    removeFlags: ['midnight'],
    setVariables: { water: 'still', 'gm.sleepers-taken': 0 },
    itemRewards: [
      { name: 'Silver pieces', quantity: 200, description: 'The village chest of Ossing.' },
      { name: 'Aldith’s ring', description: 'Left on the altar. The wearer cannot drown.' },
    ],
    experience: 400,
    isVictory: true,
    choices: [],
    tags: ['ending'],
  },
  {
    id: 'silence',
    type: 'story',
    title: 'Silence',
    readAloud:
      'The bell goes down through the floors of the tower, ringing all the way, and the last note ends under water. Then it is quiet. It is so quiet that you can hear people coughing, far below, in the dark.',
    content:
      'The sleepers wake and you bring them home. The pond is a pond. But the sisters were never dismissed, and on still evenings the people of Ossing lower their voices near the water, as one does outside a room where someone is waiting.',
    gmNotes:
      'A victory, and a thinner one. Pay the 200 sp. Wenna thanks them, sincerely, and dies before the month is out. Should the party ever pass a night within sight of the pond, one of them dreams of an empty stall with their name on it.',
    itemRewards: [{ name: 'Silver pieces', quantity: 200, description: 'The village chest of Ossing.' }],
    removeFlags: ['midnight'],
    experience: 200,
    isVictory: true,
    choices: [],
    tags: ['ending'],
  },
  {
    id: 'eleventh-place',
    type: 'story',
    title: 'The Eleventh Place',
    readAloud:
      'Midnight. The bell calls, and this time it is answered to the full. Eleven books are open, eleven heads are bowed. “Good,” says the voice from the tower. “Now we may begin.” And the water, which has waited ninety years for the rest of the valley, begins to rise.',
    content:
      'In the morning the carters find no mill, no weir and no village: only a wide and quiet lake with a tower in the middle. They say that it is lovely there at sunset. They say that you should not stay for the bell.',
    gmNotes:
      'Those on high ground or on the road live, and carry it with them. Those who knelt may be brought back by a second party, in a later session, that comes with the clapper and a good reason.',
    setVariables: { 'nights-left': 0, water: 'high' },
    isFailure: true,
    choices: [],
    tags: ['ending'],
  },
] as const;
