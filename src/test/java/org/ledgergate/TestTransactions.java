package org.ledgergate;

import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** A database and the transactions that our classes ask for, for tests that start no application. */
public class TestTransactions {

    private final DataSource database;
    private final JdbcTransactionManager manager;

    public TestTransactions(DataSource database) {
        this.database = database;
        this.manager = new JdbcTransactionManager(database);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    public NamedParameterJdbcTemplate batches() {
        return new NamedParameterJdbcTemplate(database);
    }

    /** Runs what must happen in one transaction. */
    public TransactionTemplate together() {
        return new TransactionTemplate(manager);
    }

    /** Puts the transactions around a bean that its annotations ask for, as the application does. */
    public <T> T around(T bean) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(manager, new AnnotationTransactionAttributeSource(false)));
        @SuppressWarnings("unchecked")
        T surrounded = (T) proxy.getProxy(bean.getClass().getClassLoader());
        return surrounded;
    }
}
