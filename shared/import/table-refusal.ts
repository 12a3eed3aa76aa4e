/** Why a file is no table that can be read. Sentences: `refusal.KIND`. */
export type TableRefusal =
  | { readonly kind: 'fileMissing' | 'noPermission' | 'emptyFile'; readonly path: string }
  | { readonly kind: 'diskFailed'; readonly path: string; readonly code: string }
  | { readonly kind: TableRefusalKind; readonly path: string }
  /** A cell, a row or the whole is larger than an import takes; `limit` is the setting it passed. */
  | { readonly kind: 'tableTooManyColumns'; readonly path: string; readonly columns: number; readonly limit: number }
  | { readonly kind: 'tableTooManyRows'; readonly path: string; readonly limit: number }
  | { readonly kind: 'tableGiantCell'; readonly path: string; readonly row: number; readonly limit: number }
  | {
      readonly kind: 'tableTooLarge';
      readonly of: 'text' | 'workbook';
      readonly path: string;
      readonly megabytes: number;
      readonly limit: number;
    }
  | { readonly kind: 'tableUnpacksTooLarge'; readonly path: string; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'tableTooSlow'; readonly path: string; readonly seconds: number }
  | { readonly kind: 'tableNoSheet'; readonly path: string; readonly sheet: string; readonly known: readonly string[] }
  | { readonly kind: 'tableUnknownEncoding'; readonly path: string; readonly encoding: string }
  | { readonly kind: 'importCancelled' };

export type TableRefusalKind =
  | 'tableIsAFolder'
  | 'tableIsPdf'
  | 'tableIsPicture'
  | 'tableIsArchive'
  | 'tableIsDocument'
  | 'tableIsWebPage'
  | 'tableIsWorkshop'
  | 'tableIsStructured'
  | 'tableIsBinary'
  | 'tableIsProse'
  | 'tableEncrypted'
  | 'tableHasEntities'
  | 'tableDamaged'
  | 'tableBlank'
  | 'tableHeaderOnly';
