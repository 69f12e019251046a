import type { DecisionAnswer, DecisionView } from '@huying/shared/decision/decision-view'
import * as words from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import { picturesOf } from '../case/timeline-entries'
import { Card } from '../kit/card'
import { PhotoGrid } from '../kit/photo-grid'
import { Heading, Quiet, Strong } from '../kit/words'
import './entry-part.scss'
import { standingLinks } from './stage-lines'
import { ToDisclosure } from './to-disclosure'

type Props = { decision: DecisionView; pictures: DecisionAnswer['pictures'] }

/** The contract and the result that the matter ends in, where it has them. */
export function LinksCard({ decision, pictures }: Props) {
	const { kind } = decision.terms
	if (kind.links.length === 0) return null
	const links = standingLinks(decision)
	return (
		<Card>
			<Heading>{words.one.links}</Heading>
			{kind.links.map((name) => {
				const found = links.find(({ step }) => step.name === name)?.step
				return (
					<View key={name} className="entry-part">
						<Strong>{words.link[name]}</Strong>
						{found === undefined && <Quiet>{words.one.linkMissing}</Quiet>}
						{found?.link.text !== undefined && <View>{found.link.text}</View>}
						{found?.link.disclosure !== undefined && <ToDisclosure disclosure={found.link.disclosure} />}
						{found !== undefined && <PhotoGrid photos={picturesOf(found.link.photos, pictures)} />}
						{found?.reason !== undefined && <View>{words.one.correction(found.reason)}</View>}
					</View>
				)
			})}
		</Card>
	)
}
