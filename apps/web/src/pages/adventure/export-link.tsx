import { buttonClass } from '../../ui/button.tsx';

/** The file's name is the server's to give; the session cookie says who asks. */
export function ExportLink(props: { readonly id: string; readonly label: string }) {
  const { id, label } = props;
  return (
    <a className={buttonClass({})} href={`/api/v1/adventures/${encodeURIComponent(id)}/export`} download>
      {label}
    </a>
  );
}
