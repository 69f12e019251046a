import { caseText, time } from '@huying/shared/text/zh-CN/index'
import * as words from '@huying/shared/text/zh-CN/objection-work'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { useShown } from '../shown'
import { useStaff } from '../staff'
import { answersFor, askedQueues } from './asked-units'

/** What people asked about what one's villages published, and nobody has answered yet; nothing where there is none. */
export function AskedList({ now }: { now: number }) {
	const { profile } = useStaff()
	const units = profile ? answersFor(profile.posts, now) : []
	const { value, reload } = useAnswer(units.length > 0 ? `asked ${units.join(' ')}` : undefined, async () => {
		const lists = await Promise.all(
			units.flatMap((unit) =>
				askedQueues.map((status) => api.queue({ params: { unit, status }, query: {} })),
			),
		)
		return lists.flatMap(({ cases }) => cases)
	})
	useShown(() => {
		reload()
	})
	if (value === undefined || value.length === 0) return null
	return (
		<>
			<Heading>{words.title}</Heading>
			{value.map(({ case: id, title, type, status, resolveBy }) => (
				<Card
					key={id}
					tone="ask"
					label={words.look(title ?? caseText.type[type])}
					onTap={() => goTo('office/case', { id })}
				>
					<Paragraph>{title ?? caseText.type[type]}</Paragraph>
					<Quiet>
						{words.line(
							status === 'assigned',
							resolveBy === undefined ? '' : time.sayPromise(resolveBy, now),
						)}
					</Quiet>
				</Card>
			))}
		</>
	)
}
