/** What people and documents wrote, as the text of a card. */

/** Text from people and documents is shown as it is: Markdown's signs are escaped, and its indentation means nothing. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/([\\`*_[\]<>#~])/g, '\\$1')
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([-+=])(?=[-+=\s]|$)/gm, '\\$1');
