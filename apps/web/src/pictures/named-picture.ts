/** A picture somebody can choose by what it is a picture of. */
export interface NamedPicture {
  readonly id: string;
  readonly name: string;
}
