import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function Case() {
	return (
		<Page>
			<Heading level={1}>{'诉求'}</Heading>
		</Page>
	)
}
