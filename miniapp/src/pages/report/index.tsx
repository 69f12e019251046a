import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function Report() {
	return (
		<Page>
			<Heading level={1}>{'反映问题'}</Heading>
		</Page>
	)
}
