import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from '../src/aria/attributes'

type Template = { mergeComponents: (context: IPluginContext, components: typeof ariaAttributes) => void }

/** Taro's WeChat templates leave out what a screen reader needs; see also src/aria/runtime.ts. */
export default function aria(context: IPluginContext): void {
	context.registerMethod({
		name: 'onSetupClose',
		fn(platform: { template?: Template }) {
			platform.template?.mergeComponents(context, ariaAttributes)
		},
	})
}
