import { LineArt, type OrnamentProps } from './line-art.tsx';

export function Scroll({ className }: OrnamentProps) {
  return (
    <LineArt className={className} size={48} width={1.8}>
      <path d="M12 8.5h24c-2 2-2 4-2 6v25c0 3-2 5-5 5H9c3 0 5-2 5-5v-25c0-3.5-.5-6-2-6z" strokeWidth="2.4" />
      <path d="M12 8.5c-3 0-5 2-5 4.5V17h7M34 14.5h7.5V13c0-2.5-2-4.5-5.5-4.5M9 44.5c-2.5 0-4-1.5-4-4v-2h9M19 16.5h10M19 22h10M19 27.5h10M19 33h6" />
    </LineArt>
  );
}
