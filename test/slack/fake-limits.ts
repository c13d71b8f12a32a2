/** What Slack refuses of a message or a view, as one line for each offence. */
/** An argument as text; what is no text is none. */
export const str = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

type Part = Record<string, unknown>;

const textOf = (value: unknown): string => (typeof value === 'object' && value !== null && typeof (value as Part)['text'] === 'string' ? String((value as Part)['text']) : '');
const MENTION = /<[@!#][^>]*>/;

const LIMITS: Record<string, (part: Part) => (string | false)[]> = {
  header: (part) => [textOf(part['text']).length > 150 && 'header over 150', (part['text'] as Part)['type'] !== 'plain_text' && 'header is not plain'],
  section: (part) => [textOf(part['text']).length > 3_000 && 'section over 3000', textOf(part['text']) === '' && part['fields'] === undefined && 'empty section'],
  context: (part) => [(part['elements'] as unknown[]).length > 10 && 'context over 10', (part['elements'] as Part[]).some((one) => textOf(one).length > 3_000 || textOf(one) === '') && 'context text'],
  actions: (part) => [(part['elements'] as unknown[]).length > 25 && 'actions over 25', (part['elements'] as unknown[]).length === 0 && 'empty actions'],
  button: (part) => [
    textOf(part['text']).length > 75 && 'button over 75', textOf(part['text']) === '' && 'button without text', str(part['value']).length > 2_000 && 'value over 2000',
    String(part['action_id']).length > 255 && 'action_id over 255', part['style'] !== undefined && !['primary', 'danger'].includes(str(part['style'])) && 'style',
  ],
  input: (part) => [textOf(part['label']).length > 2_000 && 'label over 2000', typeof part['block_id'] !== 'string' && 'input without block_id'],
  multi_static_select: (part) => [(part['options'] as unknown[]).length > 100 && 'options over 100', (part['options'] as unknown[]).length === 0 && 'no options', (part['options'] as Part[]).some((one) => textOf(one['text']).length > 75 || String(one['value']).length > 150) && 'option'],
  checkboxes: (part) => [(part['options'] as unknown[]).length > 10 && 'over 10 checkboxes', ...(LIMITS['multi_static_select']?.(part) ?? [])],
  static_select: (part) => LIMITS['multi_static_select']?.(part) ?? [],
  rich_text: () => [], divider: () => [], plain_text: () => [], mrkdwn: () => [], rich_text_section: () => [], text: () => [],
  number_input: () => [], plain_text_input: () => [], datepicker: () => [], timepicker: () => [], modal: () => [], home: () => [],
};

const walk = (value: unknown, see: (part: Part) => void): void => {
  if (Array.isArray(value)) return value.forEach((one) => walk(one, see));
  if (typeof value !== 'object' || value === null) return;
  see(value as Part);
  Object.values(value).forEach((one) => walk(one, see));
};

const checkBlocks = (blocks: Part[], most: number): string[] => {
  const problems: (string | false)[] = [blocks.length > most && `over ${most} blocks`];
  const ids: string[] = [];
  walk(blocks, (part) => {
    if (typeof part['action_id'] === 'string' && part['type'] === 'button') ids.push(part['action_id']);
    if (typeof part['type'] === 'string') problems.push(...(LIMITS[part['type']]?.(part) ?? [`unknown ${part['type']}`]));
    if ((part['type'] === 'plain_text' || part['type'] === 'mrkdwn') && MENTION.test(String(part['text']))) problems.push(`a mention: ${String(part['text']).slice(0, 80)}`);
  });
  if (new Set(ids).size !== ids.length) problems.push('an action_id twice');
  return problems.filter((one) => one !== false);
};

export const checkMessage = (args: Part): string[] => {
  const blocks = (args['blocks'] as Part[] | undefined) ?? [];
  const size = JSON.stringify(blocks).length + str(args['text']).length;
  return [
    ...checkBlocks(blocks, 50), ...(size > 10_000 ? [`message of ${size}`] : []), ...(str(args['text']) === '' ? ['no text'] : []),
    ...(MENTION.test(String(args['text'])) ? [`a mention: ${String(args['text']).slice(0, 80)}`] : []),
  ];
};

export const checkView = (view: Part): string[] => [
  ...checkBlocks((view['blocks'] as Part[] | undefined) ?? [], 100), ...(textOf(view['title']).length > 24 ? ['title over 24'] : []),
  ...(str(view['private_metadata']).length > 3_000 ? ['private_metadata over 3000'] : []),
];
