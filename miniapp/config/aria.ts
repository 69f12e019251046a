import type { IPluginContext } from '@tarojs/service'

type Template = {
	mergeComponents: (context: IPluginContext, components: Record<string, Record<string, string>>) => void
}

/** Taro's WeChat templates leave out what a screen reader needs: its attributes are added to these. */
const attributes = {
	'aria-role': '',
	'aria-label': '',
	'aria-checked': '',
	'aria-disabled': '',
	'aria-hidden': '',
}

export default function aria(context: IPluginContext): void {
	context.registerMethod({
		name: 'onSetupClose',
		fn(platform: { template?: Template }) {
			platform.template?.mergeComponents(context, {
				View: attributes,
				Image: { 'aria-label': '' },
				Input: { 'aria-label': '' },
				Textarea: { 'aria-label': '' },
			})
		},
	})
}
