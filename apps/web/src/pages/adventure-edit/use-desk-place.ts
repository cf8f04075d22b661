import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { goToField } from '../../editor/words/go-to-field.ts';
import type { EditorPlace, Section } from '../../editor/words/place-of.ts';

const route = getRouteApi('/adventures/$id/edit');

/** What is open on the desk stands in the address: it survives a reload, and Back leads to what was open before. */
export function useDeskPlace() {
  const { section = 'details', open = null } = route.useSearch();
  const navigate = useNavigate({ from: '/adventures/$id/edit' });
  const wanted = useRef<EditorPlace | null>(null);
  useEffect(() => {
    const place = wanted.current;
    // The address may not have changed yet.
    if (place === null || place.section !== section || place.id !== open) return;
    wanted.current = null;
    goToField(place.at);
  });
  const select = useCallback(
    (id: string | null) =>
      void navigate({
        search: (old) => ({
          ...(old.section === undefined ? {} : { section: old.section }),
          ...(id === null ? {} : { open: id }),
        }),
      }),
    [navigate],
  );
  const go = (place: EditorPlace) => {
    const { section: next, id, at } = place;
    wanted.current = place;
    void navigate({ search: { section: next, ...(id === null ? {} : { open: id }) } });
    // Already there: nothing will be rendered anew.
    if (next === section && id === open) goToField(at);
  };
  return { section: section as Section, open, select, go };
}
