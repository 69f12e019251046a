import * as words from '@huying/shared/text/zh-CN/roster'
import type { Post } from '@huying/shared/user/post'
import { isHeld } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import './duty-line.scss'

type Props = {
	/** The desk's unit; a grid worker's desk has none, and shows their post's. */
	unit: string | undefined
	posts: readonly Post[]
}

/** One line on the desk: 「今晚值班：王某（带班）、李某」. Nothing while it is not known. */
export function DutyLine({ unit, posts }: Props) {
	const whose = unit ?? posts.find((post) => isHeld(post, Date.now()))?.unit
	const { value } = useAnswer(whose && `duty ${whose}`, () => api.duty({ params: { unit: whose ?? '' } }))
	if (value === undefined) return null
	const { leader, people, shift } = value
	const said = [
		...(leader ? [words.leading(leader.name ?? words.unnamed)] : []),
		...people.map(({ name }) => name ?? words.unnamed),
	]
	return (
		<Tap role="link" className="duty-line" onTap={() => goTo('office/roster', { unit: whose })}>
			<View>{words.line(shift, said)}</View>
		</Tap>
	)
}
