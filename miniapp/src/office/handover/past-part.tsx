import type { Handovers } from '@huying/shared/handover/handover-view'
import * as words from '@huying/shared/text/zh-CN/handover'
import { sayDate, sayDateTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Empty } from '../../kit/empty'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { Heading, Quiet } from '../../kit/words'
import './past-part.scss'
import { StateOf } from './state-of'

type Props = { handovers: Handovers['handovers']; onOpen: (handover: string) => void }

/** The last thirty, newest first: from whom to whom, and when. */
export function PastPart({ handovers, onOpen }: Props) {
	if (handovers.length === 0) return <Empty words={words.noneYet} icon="file-text" />
	return (
		<View className="past">
			<Heading>{words.last}</Heading>
			{handovers.map(({ handover, state, next, listed, steps }) => {
				const [offer] = steps
				const accept = steps.find(({ type }) => type === 'accept')
				const said = (step: typeof offer) =>
					step === undefined ? words.notAccepted : words.by(step.name ?? words.unnamed, sayDateTime(step.at))
				return (
					<Tap key={handover} role="link" className="past__one" onTap={() => onOpen(handover)}>
						<View className="past__what">
							<View className="past__title">
								{words.next(sayDate(next.from), words.shiftName[next.shift])}
							</View>
							<Quiet>{`${words.from} ${said(offer)}`}</Quiet>
							<Quiet>{`${words.to} ${said(accept)}`}</Quiet>
							<Quiet>{words.count(listed)}</Quiet>
						</View>
						<StateOf state={state} />
						<Icon name="chevron-right" colour="quiet" />
					</Tap>
				)
			})}
		</View>
	)
}
