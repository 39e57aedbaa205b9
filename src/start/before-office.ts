// Runs before office.js and needs nothing: where office.js is late or does not come at all, the page says what is wrong
// and what to do, instead of staying empty. The build emits it as a script of its own.

(() => {
  /** Told by the add-in once Office is ready. */
  const READY = 'exposure-office-ready';
  /** How long office.js and then Excel's client may take before something is said, in milliseconds. */
  const LATE_MS = 8_000;

  const LATE = {
    en: "Microsoft's office.js is still loading. Exposure starts once it has loaded. If it takes long, check the network and that nothing blocks appsforoffice.microsoft.com.",
    zh: '仍在加载 Microsoft 的 office.js，加载后 Exposure 即会启动。若时间较长，请检查网络，并确认没有阻止 appsforoffice.microsoft.com。',
  };
  const BLOCKED = {
    en: "Microsoft's office.js could not be loaded, so Exposure cannot reach Excel and its formulas do not answer. Allow appsforoffice.microsoft.com in the network, proxy or blocker, then load this page again.",
    zh: '无法加载 Microsoft 的 office.js，因此 Exposure 无法连接 Excel，公式没有答案。请在网络、代理或拦截工具中允许 appsforoffice.microsoft.com，然后重新加载此页面。',
  };
  const SILENT = {
    en: 'Excel has not answered yet. Finish editing the cell if one is being edited; otherwise close the pane, or Excel, and open it again.',
    zh: 'Excel 尚未响应。如果正在编辑单元格，请先结束编辑；否则请关闭窗格或 Excel 后重新打开。',
  };

  let shown: HTMLElement | null = null;

  // A browser paints nothing of a page that waits for a script in its head. So the head ends here: what the page's source
  // has further in its head comes into its body, where it runs as before.
  document.write('</head><body>');

  function say({ en, zh }: typeof LATE): void {
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'padding:16px;font:14px/1.5 "Segoe UI",system-ui,sans-serif';
    for (const [lang, text] of [
      ['en', en],
      ['zh-CN', zh],
    ] as const) {
      const line = document.createElement('p');
      line.lang = lang;
      line.textContent = text;
      box.append(line);
    }
    const button = document.createElement('button');
    button.textContent = 'Load again / 重新加载';
    button.addEventListener('click', () => location.reload());
    box.append(button);
    shown?.remove();
    shown = box;
    document.body.append(box);
  }

  const isOffice = (target: EventTarget | null): boolean =>
    target instanceof HTMLScriptElement && /\/office\.js$/.test(target.src.replace(/\?.*$/, ''));

  const late = setTimeout(() => say('Office' in window ? SILENT : LATE), LATE_MS);
  addEventListener(
    'error',
    ({ target }) => {
      if (!isOffice(target)) return;
      clearTimeout(late);
      say(BLOCKED);
    },
    true,
  );
  addEventListener(READY, () => {
    clearTimeout(late);
    shown?.remove();
  });
})();
