import type { Line } from '@huying/shared/archive/archive'
import { monthOf } from '@huying/shared/archive/month'
import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of what grid workers did. The tenant stands in each. */
export const archiveKeys = {
	/** A person's month: its lines, and what was objected to them. */
	month: (tenant: string, user: string, month: string) => `${userPartition(tenant, user)}#archive#${month}`,
	/** A line: an event of a case, and what it says. Sorts by time; a time begins with a digit. */
	line: (tenant: string, { user, at, case: id, seq, step }: Line): Key => ({
		pk: archiveKeys.month(tenant, user, monthOf(at)),
		sk: `${ordered(at)}#${id}#${ordered(seq, 6)}#${step}`,
	}),
	/** What its owner objects to one line or entry: at most once. */
	objection: (tenant: string, user: string, month: string, entry: string): Key => ({
		pk: archiveKeys.month(tenant, user, month),
		sk: `objection#${entry}`,
	}),
	/** index1: objections in a unit that nobody has decided, the oldest first. */
	open: (tenant: string, unit: string) => `${tenant}#archive-objections#${unit}`,
	/** index2: what of a month says whose errands were finished and how they were, for choosing stars. */
	errands: (tenant: string, month: string) => `${tenant}#archive-errands#${month}`,
}
