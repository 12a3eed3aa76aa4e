import { changeCommand, removeCommand } from './record-commands.ts';

/** Mappings that are kept for the next table of the same columns. They come with an import (`dataSet.add`). */
export const savedMappingCommands = {
  'savedMapping.change': changeCommand('savedMapping'),
  'savedMapping.remove': removeCommand('savedMapping'),
} as const;
