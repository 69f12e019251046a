import { Page } from '../../kit/page'
import { Heading } from '../../kit/words'

export default function SignIn() {
	return (
		<Page>
			<Heading level={1}>{'登录'}</Heading>
		</Page>
	)
}
