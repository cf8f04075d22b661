import { NewSessionForm } from './new-session-form.tsx';

export default function NewSessionPage() {
  return <NewSessionForm adventures={undefined} hasCampaign={false} onCreate={() => undefined} />;
}
