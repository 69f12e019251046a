import type { Content } from '@huying/shared/disclosure/content'
import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { Answers } from '../../../disclosure/answers'
import { Asking } from '../../../disclosure/asking'
import { Breakdown } from '../../../disclosure/breakdown'
import { Editions } from '../../../disclosure/editions'
import { Gone } from '../../../disclosure/gone'
import { ItemHead } from '../../../disclosure/item-head'
import { Papers } from '../../../disclosure/papers'
import { Table } from '../../../disclosure/table'
import { PublishedMark } from '../../../transparency/published-mark'

type Props = {
	view: DisclosureView
	content: Content | undefined
	onEdition: (edition: number) => void
}

/** The figures, where the money went, the rows, that nobody changed them, what was asked, and what one can do. */
export function Item({ view, content, onEdition }: Props) {
	return (
		<>
			{content ? <ItemHead content={content} /> : <Gone view={view} />}
			{content?.balance && <Breakdown balance={content.balance} />}
			{content && <Table content={content} />}
			<Papers photos={view.photos} papers={view.papers} />
			<PublishedMark view={view} />
			<Editions view={view} onLook={onEdition} />
			<Answers asked={view.asked} answers={view.answers} />
			<Asking view={view} />
		</>
	)
}
