/** Eight scenes for one short evening. `content` and `readAloud` are for everybody, `gmNotes` for the GM alone. */
export const nodes = [
  {
    id: 'snow-road',
    type: 'story',
    title: 'The Snow Road',
    readAloud:
      'The last wagon over Kestrel Pass went up four days ago and did not come down. You find it at noon, square across the road, with a foot of snow on its cover. The mule is alive. It stands in its harness at midday, under a clear sky, and casts no shadow.',
    content:
      'The wagon belonged to **Perrin Ault**, candle-maker, who pays 120 silver pieces for news and 120 more for his brother **Tam**, who drove it. Nothing has been stolen. Tam’s boots stand side by side in front of the seat.\n\nBarefoot prints go up the road to the toll-house. They are evenly spaced, like those of somebody walking to a tune.',
    gmNotes:
      '**What is true.** The toll-keeper, **Osk**, died in the first snow. The thing that climbed up the cellar steps afterwards took over his coat and his duties. It demands toll of everybody who passes, and the toll is a **shadow**: each one burns as the flame of a lantern. Who has lost it follows the light, and sits in the cellar, and forgets. There are eight. With the ninth lantern lit, the Keeper may leave the pass and go down to the towns.\n\nIt is scrupulous. It takes nothing that is not owed, it gives receipts, and it can be out-argued.\n\n**House rules.** Armour class counts upward from 10; a *check* is a d20 at or under the named ability.\n\nShow the map *Kestrel Pass in Snow* and reveal the road as far as the cart.',
    setVariables: { 'lanterns-lit': 8, 'gm.keeper-patience': 3 },
    choices: [
      { id: 'follow', text: 'Follow the prints to the toll-house', toNodeId: 'iron-door' },
      { id: 'cairn', text: 'Climb by the cliff side, past the cairn', toNodeId: 'cliff-path' },
    ],
    tags: ['start', 'travel'],
  },
  {
    id: 'cliff-path',
    type: 'challenge',
    title: 'The Cliff Path',
    readAloud:
      'The wind has polished the path to glass. Half-way along, in a niche of the cairn, a little tin lantern lies on its side. It is empty. It is the only warm thing on this mountain.',
    content:
      'The path is two feet wide, and below it there is only weather. Whoever goes first may set a rope for the others.',
    gmNotes:
      'The leader makes a **Dexterity check**; with a rope set, the others need none. Failure: slide, 1d6, and a comrade’s **Strength check** to haul them up; a second failure is a fall (3d6) into deep snow and an hour lost.\n\nThe tin lantern is the real Osk’s own. He went out with it to look for the Keeper’s first victim and left it here. It burns without oil for anyone who names him, and the Keeper cannot look into its light.\n\nThe path ends above the back roof: the party is not expected.',
    setFlags: ['has-tin-lantern', 'came-by-the-roof'],
    itemRewards: [{ name: 'Tin lantern', description: 'Empty, warm. OSK is scratched into the base.' }],
    experience: 50,
    choices: [{ id: 'roof', text: 'Drop down to the yard of the toll-house', toNodeId: 'iron-door' }],
    tags: ['travel', 'hazard'],
  },
  {
    id: 'iron-door',
    type: 'decision',
    title: 'The Iron Door',
    readAloud:
      'There is a slot in the door at the height of your heart. Behind it somebody clears a throat that has not been used in some time. “State your number,” says the toll-keeper, “your lading, and your business. Then the toll. It is not money.”',
    content:
      'Through the slot you see a long coat, buttoned to the top, and a counter with a ledger. On the shelf behind it stand nine lanterns. Eight are lit. The flames lean toward you.',
    gmNotes:
      'Show the map *The Toll-House*. The Keeper opens to anyone who agrees to pay “in due course”. It tells the truth if asked, at length and with clauses. Each threat costs one of `gm.keeper-patience`; at 0 it comes out.\n\nThe front lock is good (**Dexterity check** for a thief, and noisy). The shutter of the kitchen hangs by one hinge.',
    choices: [
      { id: 'dispute', text: 'Dispute the toll', toNodeId: 'the-ledger' },
      { id: 'cellar', text: 'Steal in by the kitchen and find the cellar', toNodeId: 'cellar' },
      { id: 'force', text: 'Break down the door', toNodeId: 'the-keeper' },
      { id: 'pay', text: 'Pay what is asked', toNodeId: 'ninth-lantern' },
    ],
    tags: ['toll-house'],
  },
  {
    id: 'the-ledger',
    type: 'check',
    title: 'The Ledger',
    readAloud:
      'The coat turns the ledger round for you and offers the pen. The hand is small and perfectly regular. Every entry is in order: name, number of feet, lading, *one shadow, received with thanks*. The last entry signed by a living man says: *O. Osk, closed for the winter.*',
    content:
      'It waits. It has waited since before there was a road. Somewhere in that book there is a mistake, and it has noticed that you are reading.',
    gmNotes:
      'One **Intelligence check**, +4 if the party points at Osk’s last line: a closed house may take no toll, so all eight shadows were taken unlawfully. Give +2 for the tin lantern on the counter, and for any argument that makes you laugh.\n\nOn a success the Keeper, appalled, writes eight refunds. On a failure it closes the book and holds out its sleeve.',
    choices: [
      { id: 'refund', text: 'It finds the error', toNodeId: 'refund' },
      { id: 'no-refund', text: 'It holds out its sleeve', toNodeId: 'the-keeper' },
    ],
    tags: ['toll-house', 'talk'],
  },
  {
    id: 'cellar',
    type: 'challenge',
    title: 'Nine Stools',
    readAloud:
      'The steps go down farther than the house is tall. At the bottom nine stools stand in a ring. On eight of them sit people in travelling clothes, barefoot, hands on their knees, as attentive as a class. The ninth stool has been dusted.',
    content:
      'Tam Ault is the one nearest the stair. He looks at you politely and does not know his name. They can be led, by the hand, one at a time, as long as nobody above takes a lantern from the shelf.',
    gmNotes:
      'Leading all eight out takes four trips and a **Wisdom check** each: the one who leads must keep talking, of ordinary things. After a failure the led one turns back. After two the Keeper is standing on the stair.\n\nShadows return when a lantern’s glass is broken. Breaking all eight from hiding works perfectly, and also brings the Keeper.',
    setFlags: ['found-travellers'],
    itemRewards: [{ name: 'Silver pieces', quantity: 45, description: 'From a jar marked LOST PROPERTY.' }],
    experience: 80,
    choices: [
      { id: 'out', text: 'Bring them up and break the lanterns', toNodeId: 'the-keeper' },
      {
        id: 'name',
        text: 'Light the tin lantern and call the keeper by his name',
        toNodeId: 'refund',
        requiredFlags: ['has-tin-lantern'],
      },
    ],
    tags: ['toll-house', 'hazard'],
  },
  {
    id: 'the-keeper',
    type: 'combat',
    title: 'The Keeper of the Pass',
    readAloud:
      'It unbuttons the coat. There is nothing in the coat but evening. It comes over the counter as the dark comes over a valley, from the feet up, and eight small flames stretch out toward it and begin to scream.',
    content: 'Blades pass through it. The lanterns, however, are only glass.',
    gmNotes:
      '**The Keeper:** AC 13, HD 4, hp 20, touch 1d6 and the victim’s shadow dims (−1 to all rolls; at three touches it is gone, and so are they, to the ninth stool). Ordinary weapons do half damage; fire and magic do all of it. It will not enter the light of the tin lantern.\n\n**The lanterns (8):** AC 10, 1 point each. Each that breaks costs the Keeper 3 hit points and frees one traveller. It fights to the end, and apologises throughout.',
    experience: 180,
    choices: [
      { id: 'won', text: 'The last lantern breaks', toNodeId: 'refund' },
      { id: 'lost', text: 'The ninth lantern is lit', toNodeId: 'ninth-lantern' },
    ],
    tags: ['toll-house', 'monsters'],
  },
  {
    id: 'refund',
    type: 'story',
    title: 'Refunded in Full',
    readAloud:
      'One after another the flames go out, and one after another eight shadows run across the floor like spilled water and stop, sharp and black, at eight pairs of bare feet. “My feet are freezing,” says Tam Ault, and bursts into tears. On the counter lies an empty coat, folded, and a receipt.',
    content:
      'It is made out to you by name. *One pass, kept open. Paid.* The eight of them go down to the valley behind you in a long line, each looking back from time to time at what follows at their heels.',
    gmNotes:
      'Perrin pays 240 sp. The receipt is good once, at any door, gate or bridge kept by something that is not human: they must let its bearers by. Osk lies in the snow behind the cairn and would like to be buried.',
    setFlags: ['pass-open'],
    setVariables: { 'lanterns-lit': 0 },
    itemRewards: [
      { name: 'Silver pieces', quantity: 240, description: 'From Perrin Ault, candle-maker.' },
      { name: 'Receipt', description: 'One pass, kept open. Paid.' },
    ],
    experience: 250,
    isVictory: true,
    choices: [],
    tags: ['ending'],
  },
  {
    id: 'ninth-lantern',
    type: 'story',
    title: 'The Ninth Lantern',
    readAloud:
      'It does not hurt. It is like putting down something you have carried so long that you forgot it. Behind the counter a ninth small flame stands up, and the coat takes its hat from the nail, and locks the iron door from the outside, and sets off down the mountain, whistling.',
    content:
      'In the valley that evening every lamp burns low. Somebody knocks at the first house, and states its business.',
    gmNotes:
      'Whoever paid sits in the cellar. The others may come back with help: the lanterns stand unguarded now, for the Keeper is in the towns, and that is quite another adventure.',
    setVariables: { 'lanterns-lit': 9 },
    isFailure: true,
    choices: [],
    tags: ['ending'],
  },
] as const;
