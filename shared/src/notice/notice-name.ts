import { digest } from '../identifier/digest'
import type { NoticeKind } from './notice'

/** The name of a notice to one recipient: the same whenever it is worked out anew, so that none is made twice. */
export function noticeName(
	about: { case: string; seq: number },
	kind: NoticeKind,
	recipient: string,
): string {
	return digest(`${about.case}#${about.seq}#${kind}#${recipient}`).slice(0, 32)
}
