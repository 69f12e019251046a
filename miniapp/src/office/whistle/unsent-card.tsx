import { headline } from '@huying/shared/case/private-record'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { whistles as words } from '@huying/shared/text/zh-CN/whistle'
import { Card } from '../../kit/card'
import { StateMark } from '../../kit/state-mark'
import { Heading, Quiet } from '../../kit/words'
import type { Parcel } from '../../outbox/parcel'
import { goTo } from '../../route/route'
import type { SummonsDraft } from '../../summons/summons-draft'

/** A call that is not a case yet: it waits for a signal, or for whoever wrote it. */
export function UnsentCard({ parcel }: { parcel: Parcel<SummonsDraft> }) {
	const { id, state, trouble, draft } = parcel
	const title = headline({ text: draft.text }) ?? untitled
	const waits = state === 'waiting'
	const said = waits
		? trouble === undefined
			? words.unsent.sending
			: words.unsent.waiting
		: words.unsent[state === 'aside' ? 'aside' : 'refused']
	const open = waits ? undefined : () => goTo('office/summons', { again: id })
	return (
		<Card {...(open && { onTap: open, label: `${said}，${title}` })}>
			<StateMark shape={waits ? 'waiting' : 'stopped'} words={said} />
			<Heading>{title}</Heading>
			{trouble && <Quiet>{trouble.message}</Quiet>}
		</Card>
	)
}
