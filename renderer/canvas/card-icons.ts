import {
  AppWindow,
  BadgeCheck,
  Ban,
  Building2,
  CalendarClock,
  CircleDollarSign,
  CircleMinus,
  FileText,
  Handshake,
  Hourglass,
  IdCard,
  ListChecks,
  type LucideIcon,
  MousePointerClick,
  Phone,
  PhoneCall,
  RefreshCcw,
  Repeat,
  Send,
  Sprout,
  Trophy,
  UserPlus,
  UserRound,
  Users,
  UserX,
} from 'lucide-react';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Clause } from '#shared/model/clause.ts';
import type { StageId } from '#shared/model/stage.ts';
import type { Card } from './canvas-node.ts';

/** What a card is about, at a glance: seen where its words are too small to be read. The matrix is its own picture. */
export function iconOf(card: Exclude<Card, { kind: 'matrix' }>): LucideIcon {
  switch (card.kind) {
    case 'icp':
      return Building2;
    case 'persona':
      return UserRound;
    case 'disqualifier':
      return Ban;
    case 'group':
      if (card.negative) return CircleMinus;
      return card.dimension === 'fit' ? IdCard : MousePointerClick;
    case 'stage':
    case 'gate':
      return ofStage[card.stage];
    case 'clause':
      return ofPromise[card.promise.kind];
    default:
      return assertNever(card);
  }
}

const ofStage: Readonly<Record<StageId, LucideIcon>> = {
  lead: UserPlus,
  mql: BadgeCheck,
  pql: AppWindow,
  sal: Handshake,
  sql: PhoneCall,
  opportunity: CircleDollarSign,
  customer: Trophy,
  nurture: Sprout,
  recycled: RefreshCcw,
  disqualified: UserX,
};

const ofPromise: Readonly<Record<Clause['promise']['kind'], LucideIcon>> = {
  deliver: Users,
  handOver: Send,
  firstTouch: Phone,
  attempts: Repeat,
  decide: ListChecks,
  ageing: Hourglass,
  review: CalendarClock,
  other: FileText,
};
