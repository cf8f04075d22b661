import fc from 'fast-check';
import { addBackdrop, changeBackdrop, moveBackdrop, removeBackdrop } from '../backdrops.ts';
import { addChoice, changeChoice, connect, moveChoice, removeChoice } from '../choices.ts';
import type { EditorDocument } from '../editor-document.ts';
import { addMap, changeMap, moveMap, removeMap } from '../maps.ts';
import { addNode, changeNode, duplicateNode, moveNode, removeNode, setStart } from '../nodes.ts';

export type Edit = (document: EditorDocument) => EditorDocument;

const words = fc.oneof(fc.constantFrom('The gate', 'Über die Brücke', '龍', 'constructor', 'a b'), fc.string());
const place = fc.nat({ max: 6 });
const by = fc.integer({ min: -3, max: 3 });

/** Whatever stands at that place, or something that is not there. */
function idAt(entries: readonly { readonly id: string }[], index: number): string {
  return entries[index]?.id ?? 'gone';
}

function choiceAt(document: EditorDocument, index: number) {
  const nodeId = idAt(document.nodes, index);
  return { nodeId, choiceId: idAt(document.nodes[index]?.choices ?? [], index % 2) };
}

const nodeEdits: readonly fc.Arbitrary<Edit>[] = [
  words.map((title) => (document) => addNode(document, { title: title || 'Scene', type: 'story' })),
  fc.tuple(place, words).map(
    ([at, content]) =>
      (document) =>
        changeNode(document, idAt(document.nodes, at), { content }),
  ),
  fc.tuple(place, words).map(
    ([at, title]) =>
      (document) =>
        changeNode(document, idAt(document.nodes, at), { title }),
  ),
  fc.tuple(place, fc.option(fc.array(fc.constantFrom('gate.open', 'two words')), { nil: undefined })).map(
    ([at, setFlags]) =>
      (document) =>
        changeNode(document, idAt(document.nodes, at), { setFlags }),
  ),
  fc.tuple(place, words).map(
    ([at, title]) =>
      (document) =>
        duplicateNode(document, idAt(document.nodes, at), title),
  ),
  fc.tuple(place, by).map(
    ([at, steps]) =>
      (document) =>
        moveNode(document, idAt(document.nodes, at), steps),
  ),
  place.map((at) => (document) => removeNode(document, idAt(document.nodes, at))),
  fc.option(place).map((at) => (document) => setStart(document, at === null ? null : idAt(document.nodes, at))),
];

const choiceEdits: readonly fc.Arbitrary<Edit>[] = [
  fc.tuple(place, place, words).map(
    ([from, to, text]) =>
      (document) =>
        addChoice(document, idAt(document.nodes, from), { text: text || 'Go', toNodeId: idAt(document.nodes, to) }),
  ),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (document) =>
        connect(document, { fromNodeId: idAt(document.nodes, from), toNodeId: idAt(document.nodes, to), text: 'On' }),
  ),
  fc.tuple(place, words).map(
    ([at, text]) =>
      (document) =>
        changeChoice(document, choiceAt(document, at), { text }),
  ),
  fc.tuple(place, by).map(
    ([at, steps]) =>
      (document) =>
        moveChoice(document, choiceAt(document, at), steps),
  ),
  place.map((at) => (document) => removeChoice(document, choiceAt(document, at))),
];

const mapEdits: readonly fc.Arbitrary<Edit>[] = [
  words.map((name) => (document) => addMap(document, { name: name || 'Map', grid: 'hex', width: 3, height: 3 })),
  fc.tuple(place, fc.integer({ min: 0, max: 4 })).map(
    ([at, width]) =>
      (document) =>
        changeMap(document, idAt(document.maps, at), { width, cells: { '2,0': { terrain: 'stone' } } }),
  ),
  fc.tuple(place, by).map(
    ([at, steps]) =>
      (document) =>
        moveMap(document, idAt(document.maps, at), steps),
  ),
  place.map((at) => (document) => removeMap(document, idAt(document.maps, at))),
  words.map(
    (name) => (document) =>
      addBackdrop(document, { name: name || 'Dusk', pictureId: '00000000-0000-4000-8000-000000000000' }),
  ),
  fc.tuple(place, words).map(
    ([at, name]) =>
      (document) =>
        changeBackdrop(document, idAt(document.backdrops, at), { name }),
  ),
  fc.tuple(place, by).map(
    ([at, steps]) =>
      (document) =>
        moveBackdrop(document, idAt(document.backdrops, at), steps),
  ),
  place.map((at) => (document) => removeBackdrop(document, idAt(document.backdrops, at))),
];

export const randomEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(...nodeEdits, ...choiceEdits, ...mapEdits),
  {
    maxLength: 30,
  },
);
