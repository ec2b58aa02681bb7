// A web part that shows one word, as the framework's build would leave it: what its page takes is the framework's own start.
define('5e1f0000-0000-4000-8000-00000000b004_1.0.0', ['@microsoft/sp-webpart-base', 'react', 'react-dom'], function (
  webPartBase,
  React,
  ReactDOM
) {
  'use strict';
  class EmptyWebPart extends webPartBase.BaseClientSideWebPart {
    render() {
      ReactDOM.render(React.createElement('p', { id: 'peer-empty' }, 'Nothing'), this.domElement);
    }
    onDispose() {
      ReactDOM.unmountComponentAtNode(this.domElement);
    }
  }
  return { default: EmptyWebPart };
});
