import type { FoundFault } from '@moothall/client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeReason } from './describe-fault.ts';

type FaultsByPath = ReadonlyMap<string, string>;

const FaultContext = createContext<FaultsByPath>(new Map());

/** Every field below finds its own fault; the first of several. */
export function FaultProvider(props: { readonly faults: readonly FoundFault[]; readonly children: ReactNode }) {
  const { t } = useTranslation('editor');
  const { faults } = props;
  const byPath = useMemo(
    () => new Map(faults.toReversed().map((fault) => [fault.path.join('.'), describeReason(fault, t)])),
    [faults, t],
  );
  return <FaultContext value={byPath}>{props.children}</FaultContext>;
}

/** What a field at this path carries: the fault if it has one, and the mark by which the list of faults finds it. */
export interface FieldAt {
  readonly error: string | undefined;
  readonly 'data-at': string;
}

export function useFieldAt(base: string): (field: string) => FieldAt {
  const faults = use(FaultContext);
  return (field) => {
    const at = base === '' ? field : `${base}.${field}`;
    return { error: faults.get(at) ?? faultBelow(faults, at), 'data-at': at };
  };
}

/** A list is shown as one field: the fault of a word in it is the field's. */
function faultBelow(faults: FaultsByPath, at: string): string | undefined {
  for (const [path, text] of faults) if (path.startsWith(`${at}.`)) return text;
  return undefined;
}
