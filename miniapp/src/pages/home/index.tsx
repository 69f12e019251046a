import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function Home() {
	return (
		<Page tab="home">
			<Heading level={1}>{'呼应'}</Heading>
		</Page>
	)
}
