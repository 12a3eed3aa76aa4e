/** Why a file could not be opened, written or copied, and what to do about it. */
export const fileRefusalText = {
  'refusal.fileMissing': 'There is no file at {{path}}. It may have been moved or renamed.',
  'refusal.folderMissing': 'The folder for {{path}} is not there. Choose another place.',
  'refusal.isAFolder': '{{path}} is a folder, not a workshop. Choose the file inside it.',
  'refusal.notAFile': '{{path}} is not a file that can be opened.',
  'refusal.emptyFile': '{{path}} is empty. The copy or download may not have finished; look for an earlier copy.',
  'refusal.notAWorkshop':
    '{{path}} is not an Accord workshop. It was not touched. Tables of leads are brought in from an open workshop.',
  'refusal.newerFile':
    '{{path}} was written by a newer Accord. It was not touched; open it with that version, so that nothing in it is lost.',
  'refusal.damaged':
    '{{path}} is damaged: something in it is cut off or cannot be read. It was not changed; go back to an earlier copy of it.',
  'refusal.readOnly': '{{path}} is read-only. Make a copy of it in a folder where you may write, and open that.',
  'refusal.noPermission': 'You may not open or write {{path}}. Ask whoever manages this folder, or choose another one.',
  'refusal.alreadyOpen': '{{path}} is open already, in another window or on another computer. Close it there first.',
  'refusal.alreadyExists': 'There is already a file at {{path}}. Choose another name.',
  'refusal.diskFull':
    'The disk is full, so this could not be saved at {{path}}. Everything before it is; make room and try again.',
  'refusal.diskFailed':
    'The disk or the network did not answer for {{path}} ({{code}}). Everything saved before is kept.',
  'refusal.nothingToUndo': 'There is nothing to undo.',
  'refusal.nothingToRedo': 'There is nothing to redo.',
  'refusal.erasedForGood': 'Leads were erased here, and that cannot be undone; nor can what came before it.',
  'refusal.versionNotFound': 'This version is not in the workshop.',
  'refusal.versionNameTaken': 'There is already a version called “{{name}}”. Choose another name.',
  'refusal.versionWithoutName': 'A version needs a name.',
  'refusal.sameAsVersion': 'The workshop is already as it is in “{{name}}”.',
  'refusal.envelopeUsed': 'This was sent twice with different contents. The first one was kept.',
  'refusal.importOver': 'This import has already ended.',
  'refusal.importRunning': 'Leads are being brought in. Wait until that is done, or cancel it.',
  'refusal.leadsMissing': 'The leads of this data set are not in the file. Bring them in again.',
  'refusal.closed': 'This workshop is closed. Open it again.',
  'refusal.pictureForeign': '{{path}} is no picture that can be used. Choose a PNG, JPEG or WebP file.',
  'refusal.pictureTooLarge': '{{path}} is too large. Choose a picture of at most 25 MB and 50 megapixels.',
  'refusal.pictureDamaged':
    '{{path}} cannot be read as a picture: it is damaged or cut off. The last portrait was kept.',
} as const;
