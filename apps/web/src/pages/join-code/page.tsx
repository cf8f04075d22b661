import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { normalizeJoinCode } from '../../shapes/join-code.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { EnterCode } from '../join/enter-code.tsx';
import { JoinTable } from '../join/join-table.tsx';

const route = getRouteApi('/join/$code');

function JoinByCode(props: { readonly code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const code = normalizeJoinCode(props.code);
  const found = useAsked({
    key: ['join', code],
    ask: (client) => client.call('findSessionByCode', { params: { code } }),
    fresh: true,
  });
  if (found.error !== undefined) {
    const error = found.error.code === 'SESSION_NOT_FOUND' ? t('find.codeUnknown') : refusal(found.error);
    const tryCode = (next: string) =>
      next === code ? found.again() : void navigate({ to: '/join/$code', params: { code: next } });
    return <EnterCode onCode={tryCode} error={error} initialCode={code} />;
  }
  if (found.data === undefined) return <Skeleton lines={7} />;
  const { session, canJoin, reason } = found.data;
  return <JoinTable preview={session} pass={{ code }} reason={canJoin ? undefined : (reason ?? 'UNKNOWN')} />;
}

export default function JoinCodePage() {
  const { code } = route.useParams();
  return <JoinByCode key={code} code={code} />;
}
