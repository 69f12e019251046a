import { back, call as words } from '@huying/shared/text/zh-CN/whistle'
import { useEffect, useState } from 'react'
import { Empty } from '../../../kit/empty'
import { Waiting } from '../../../kit/waiting'
import { layAside, takeBack } from '../../../outbox/outbox'
import { isSummons, type Trouble } from '../../../outbox/parcel'
import { useRemembered } from '../../../remembered/use-remembered'
import { useQuery } from '../../../route/route'
import { useStaff } from '../../staff'
import { callersOf } from '../../whistle/callers'
import { SummonsForm } from '../../whistle/summons-form'
import { SummonsSent } from '../../whistle/summons-sent'
import { leftSummons, openSummons, putSummons, useSummonsDraft } from '../../whistle/summons-store'
import { WorkPage } from '../../work-page'

/** A town or a department calls units to a place at a time. Query: `again`, a call that has to be changed. */
export default function Summons() {
	const { profile } = useStaff()
	const query = useQuery()
	const posts = useRemembered('posts', profile?.posts)
	const own = posts && callersOf(posts, Date.now())
	const unit = own?.[0]?.unit
	const draft = useSummonsDraft()
	const [sent, setSent] = useState<string>()
	const [fixing, setFixing] = useState(query.again)
	const [trouble, setTrouble] = useState<Trouble>()
	useEffect(() => {
		if (sent !== undefined || unit === undefined) return
		const open = async () => {
			const back = fixing === undefined ? undefined : await takeBack(fixing, isSummons)
			if (back) {
				// A call that stands in the way waits among those that have not gone out.
				const left = leftSummons()
				if (left) layAside(left)
				putSummons(back.draft)
				setTrouble(back.parcel.trouble)
			} else await openSummons(unit)
		}
		open()
	}, [sent, unit, fixing])
	const fix = () => {
		setFixing(sent)
		setSent(undefined)
	}
	const again = () => {
		setFixing(undefined)
		setTrouble(undefined)
		setSent(undefined)
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={back}>
			{own === undefined && <Waiting />}
			{own?.length === 0 && <Empty words={words.notYours} icon="siren" />}
			{own && own.length > 0 && sent !== undefined && <SummonsSent id={sent} onFix={fix} onAgain={again} />}
			{own && own.length > 0 && sent === undefined && draft && (
				<SummonsForm draft={draft} own={own} trouble={trouble} onSent={setSent} />
			)}
		</WorkPage>
	)
}
