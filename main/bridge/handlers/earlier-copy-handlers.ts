import type { OpenWorkshops } from '../../app/open-workshops.ts';
import { deleteEarlierCopies, earlierCopiesOf } from '../../store/earlier-copies.ts';
import { give, type Handlers, refuse } from '../serve.ts';

type EarlierCopyRequests = 'earlierCopies.list' | 'earlierCopies.delete';

/** The copies that were made before a workshop's format changed, which still hold its leads. */
export function earlierCopyHandlers(workshops: OpenWorkshops): Pick<Handlers, EarlierCopyRequests> {
  return {
    'earlierCopies.list': (_input, from) => {
      const session = workshops.of(from);
      return session === null ? refuse({ kind: 'noWorkshop' }) : give(earlierCopiesOf(session.path));
    },
    'earlierCopies.delete': (_input, from) => {
      const session = workshops.of(from);
      if (session === null) return refuse({ kind: 'noWorkshop' });
      const deleted = deleteEarlierCopies(session.path);
      return deleted.ok ? give(deleted.value) : refuse(deleted.refusal);
    },
  };
}
