/** The file of a family's page. */
export function pageOf(family: string): string {
  return `${family.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}

/** The file of a function's picture, as seen from the pages. */
export function pictureOf(name: string): string {
  return `pictures/${name}.svg`;
}

/** The place of a function's heading in a page, as GitHub names it. */
export function anchorOf(name: string): string {
  return name.toLowerCase();
}
